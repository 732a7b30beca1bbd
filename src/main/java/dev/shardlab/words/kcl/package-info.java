/**
 * Applications in words.
 *
 * <p>This package must not know who writes what they read.
 */
@NullMarked
package dev.shardlab.words.kcl;

import org.jspecify.annotations.NullMarked;
