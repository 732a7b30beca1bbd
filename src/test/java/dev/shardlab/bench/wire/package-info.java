/**
 * The endpoint under load: the program as a user starts it, and a client in a process of its own that asks again as soon as it is
 * answered. Must not know the window, nor anything of the laboratory but what it says over the network.
 */
@NullMarked
package dev.shardlab.bench.wire;

import org.jspecify.annotations.NullMarked;
