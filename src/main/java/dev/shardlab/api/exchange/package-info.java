/**
 * What goes in and out at a service: what is understood of a request, and what goes back.
 *
 * <p>This package must not know any service, or how a request travelled.
 */
@NullMarked
package dev.shardlab.api.exchange;

import org.jspecify.annotations.NullMarked;
