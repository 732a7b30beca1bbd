/**
 * Whether an experiment comes out the same however it is run: again, in pieces, copied, branched, changed in
 * the past, forgotten and replayed, sought to and fro. The tests ask it
 * of scenarios by chance, {@code shardlab run --prove} of any.
 *
 * <p>It must not know how an experiment is shown in a window, nor be needed by anything that runs one.
 */
@NullMarked
package dev.shardlab.proof;

import org.jspecify.annotations.NullMarked;
