/**
 * What the states of all systems need to be cheap: a heap of what is due, a map whose copies share what did not change, and how much went
 * one way in a second.
 *
 * <p>It must not know any system.
 */
@NullMarked
package dev.shardlab.state.kit;

import org.jspecify.annotations.NullMarked;
