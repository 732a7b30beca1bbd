/**
 * The query protocol's forms, as the JSON that they mean.
 *
 * <p>It must not know an action, nor how a request travelled.
 */
@NullMarked
package dev.shardlab.api.queue.form;

import org.jspecify.annotations.NullMarked;
