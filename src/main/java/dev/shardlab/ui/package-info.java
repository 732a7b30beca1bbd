/**
 * The window: everything below this package paints, listens and sends what the student does.
 *
 * <p>It must not know any rule of the field: it shows what the timeline holds and asks the laboratory for changes.
 */
@NullMarked
package dev.shardlab.ui;

import org.jspecify.annotations.NullMarked;
