/**
 * The verbs of the command line: what they take, what they print, how they end (0 well, 1 problems, 2 usage).
 *
 * <p>It must not know how a window is built (it is handed a {@link dev.shardlab.cli.Desktop}) nor any rule of the field.
 */
@NullMarked
package dev.shardlab.cli;

import org.jspecify.annotations.NullMarked;
