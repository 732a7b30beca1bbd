/**
 * Composition root: where the program starts, and where its parts are given to each other by constructor.
 *
 * <p>It must not know any rule of the field, and nobody must know it: nothing imports this package.
 */
@NullMarked
package dev.shardlab.app;

import org.jspecify.annotations.NullMarked;
