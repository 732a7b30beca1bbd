/**
 * Signatures of requests, version 4: whether one is there in the service's form, and whether it is right.
 *
 * <p>Works on the parts of a request that a signature covers; knows names of errors besides; must not know the server that received it, nor what is asked.
 */
@NullMarked
package dev.shardlab.wire.sign;

import org.jspecify.annotations.NullMarked;
