/**
 * What the server under the endpoint would write into a log, heard and said in the laboratory's words.
 *
 * <p>Knows the logging interface that the server speaks to; must not know the server, nor who tells what was heard.
 */
@NullMarked
package dev.shardlab.wire.log;

import org.jspecify.annotations.NullMarked;
