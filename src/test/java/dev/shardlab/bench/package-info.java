/**
 * What {@code ./shardlab bench} runs: how fast the laboratory is, beside a peer of the same run. Each measurement has a name and
 * says itself what it found. Must not know the window.
 */
@NullMarked
package dev.shardlab.bench;

import org.jspecify.annotations.NullMarked;
