/**
 * The actions of the service of delivery streams, one class each: what may be asked and how it is answered.
 *
 * <p>It must not know any other service, who listens, or what the state is.
 */
@NullMarked
package dev.shardlab.api.firehose.action;

import org.jspecify.annotations.NullMarked;
