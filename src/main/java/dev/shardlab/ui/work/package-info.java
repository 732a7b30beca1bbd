/**
 * The student's work in a session: what is handed in, what it is worth so far, and the sheet that saves it.
 *
 * <p>It must not know what is right: what something is worth says the judge by whom it is graded.
 */
@NullMarked
package dev.shardlab.ui.work;

import org.jspecify.annotations.NullMarked;
