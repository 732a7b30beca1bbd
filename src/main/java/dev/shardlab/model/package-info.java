/**
 * The values of the field, valid by construction: names, keys, hash ranges, sequence numbers, records and points in virtual time.
 *
 * <p>A value that exists is a value that is right; nothing outside checks it again. This package must not know what is asked
 * (commands), what happened (events), who decides, or how anything is drawn or stored.
 */
@NullMarked
package dev.shardlab.model;

import org.jspecify.annotations.NullMarked;
