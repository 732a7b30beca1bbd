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
public record FactCard(
        String kind,
        String title,
        @Nullable String partitionKey,
        List<Row> rows,
        String whyTitle,
        List<String> why,
        List<Snippet> snippets) {

    public FactCard {
        rows = List.copyOf(rows);
        why = List.copyOf(why);
        snippets = List.copyOf(snippets);
    }

    public static FactCard of(String kind, String title, List<Row> rows) {
        return new FactCard(kind, title, null, rows, "", List.of(), List.of());
    }

    public FactCard because(String question, List<String> reasons) {
        return new FactCard(kind, title, partitionKey, rows, question, reasons, snippets);
    }

    public FactCard forReal(List<Snippet> more) {
        return new FactCard(kind, title, partitionKey, rows, whyTitle, why, more);
    }

    public FactCard coloured(String key) {
        return new FactCard(kind, title, key, rows, whyTitle, why, snippets);
    }
}
