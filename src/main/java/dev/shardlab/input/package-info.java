/**
 * Files of the outside become lines: text files named on the command line, and the small log that comes along.
 *
 * <p>It must not know what becomes of a line: which part is its key, when it is sent, to whom.
 */
@NullMarked
package dev.shardlab.input;

import org.jspecify.annotations.NullMarked;
