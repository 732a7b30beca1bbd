package dev.shardlab.words.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one thing at one time, ready to be read.
 *
 * @param kind what kind of thing it is, one or two words
 * @param title its name
 * @param partitionKey the key whose colour it has; null if it has none
 * @param rows its facts
 * @param whyTitle the question that {@code why} answers; empty when there is none
 * @param why reasons with the real numbers, sentence by sentence
 * @param snippets the same, asked of the real service
 */
public record ItemCard(
        String kind,
        String title,
        @Nullable String partitionKey,
        List<Row> rows,
        String whyTitle,
        List<String> why,
        List<Snippet> snippets) {

    public ItemCard {
        rows = List.copyOf(rows);
        why = List.copyOf(why);
        snippets = List.copyOf(snippets);
    }

    public static ItemCard of(String kind, String title, List<Row> rows) {
        return new ItemCard(kind, title, null, rows, "", List.of(), List.of());
    }

    public ItemCard because(String question, List<String> reasons) {
        return new ItemCard(kind, title, partitionKey, rows, question, reasons, snippets);
    }

    public ItemCard forReal(List<Snippet> more) {
        return new ItemCard(kind, title, partitionKey, rows, whyTitle, why, more);
    }

    public ItemCard coloured(String key) {
        return new ItemCard(kind, title, key, rows, whyTitle, why, snippets);
    }
}
