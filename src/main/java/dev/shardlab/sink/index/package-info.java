/**
 * A search domain, as Elasticsearch and OpenSearch would be: documents of JSON in indexes, put in bulk and searched by query strings.
 *
 * <p>It must not know who delivers to it or who searches. The library underneath is known nowhere else, and is loaded when it is first
 * used.
 */
@NullMarked
package dev.shardlab.sink.index;

import org.jspecify.annotations.NullMarked;
