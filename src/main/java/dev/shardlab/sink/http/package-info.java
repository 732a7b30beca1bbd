/**
 * Deliveries over HTTP by the contracts of Firehose and of Splunk's collector, and receivers on this machine that can be slow, refuse,
 * answer wrongly and never acknowledge.
 *
 * <p>It must not know who delivers, when, or how often it is tried again: a sender tries once and says what came of it. The server
 * under the receivers is known in one class.
 */
@NullMarked
package dev.shardlab.sink.http;

import org.jspecify.annotations.NullMarked;
