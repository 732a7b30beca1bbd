/**
 * What every page of words is made of: amounts, times, rows, cards, sentences, and calls in the languages of clients.
 *
 * <p>This package must not know any system.
 */
@NullMarked
package dev.shardlab.words.page;

import org.jspecify.annotations.NullMarked;
