package dev.shardlab.api.queue.form;

import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.api.body.Name;
import dev.shardlab.command.BodyEncoding;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request of the query protocol (Amazon SQS API Reference, Making query API requests). What is a list or a map in JSON is numbered
 * here, {@code Attribute.1.Name=...&Attribute.1.Value=...}; which is which, a name alone says.
 *
 * @param action empty if it names none
 * @param json what it means, as the JSON protocol says it
 */
@SuppressWarnings("ArrayRecordComponent") // handed on as it was made
public record QueryForm(String action, byte[] json) {

    private static final int DEEPEST = 5;

    /** Lists, by what one item is called. */
    private static final Map<String, String> LISTS = Map.of(
            "AttributeName", "AttributeNames",
            "MessageAttributeName", "MessageAttributeNames",
            "MessageSystemAttributeName", "MessageSystemAttributeNames",
            "TagKey", "TagKeys",
            "SendMessageBatchRequestEntry", "Entries",
            "DeleteMessageBatchRequestEntry", "Entries",
            "ChangeMessageVisibilityBatchRequestEntry", "Entries");

    /** Maps, by what one entry is called. */
    private static final Map<String, String> MAPS = Map.of(
            "Attribute", "Attributes",
            "MessageAttribute", "MessageAttributes",
            "MessageSystemAttribute", "MessageSystemAttributes",
            "Tag", "Tags");

    private static final Set<String> NUMBERS =
            Set.of("DelaySeconds", "VisibilityTimeout", "WaitTimeSeconds", "MaxNumberOfMessages", "MaxResults");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");
    private static final Pattern INDEX = Pattern.compile("\\d{1,6}");

    /**
     * Reads a form.
     *
     * @param path of the address, which may name the queue where the form does not
     * @throws BadForm if it means nothing
     */
    public static QueryForm read(byte[] form, @Nullable String path) {
        SortedMap<String, String> fields = FormFields.read(form);
        if (path != null) {
            fields.putIfAbsent("QueueUrl", path);
        }
        Part all = new Part();
        fields.forEach(all::put);
        BodyWriter out = BodyWriter.of(BodyEncoding.JSON);
        writeStructure(all, out);
        return new QueryForm(fields.getOrDefault("Action", ""), out.toByteArray());
    }

    /** Requests are not compared. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return action.hashCode();
    }

    /** What stands under one name: a value, or parts with names or numbers of their own. */
    private static final class Part {

        private final SortedMap<String, Part> parts = new TreeMap<>();
        private @Nullable String value;

        void put(String name, String said) {
            String[] steps = name.split("\\.", DEEPEST + 1);
            if (steps.length > DEEPEST) {
                throw new BadForm("A name of the form has more than " + DEEPEST + " parts.");
            }
            Part at = this;
            for (String step : steps) {
                // so that numbers are in their order
                String key = INDEX.matcher(step).matches() ? "0".repeat(6 - step.length()) + step : step;
                at = at.parts.computeIfAbsent(key, _ -> new Part());
            }
            at.value = said;
        }

        @Nullable
        String valueOf(String name) {
            Part part = parts.get(name);
            return part == null ? null : part.value;
        }
    }

    private static void writeStructure(Part structure, BodyWriter out) {
        out.openMap();
        structure.parts.forEach((name, part) -> {
            String list = LISTS.get(name);
            String map = MAPS.get(name);
            if (list != null) {
                out.name(Name.of(list)).openList();
                part.parts.values().forEach(item -> writeItem(item, out));
                out.closeList();
            } else if (map != null) {
                out.name(Name.of(map)).openMap();
                part.parts.values().forEach(entry -> writeEntry(entry, out));
                out.closeMap();
            } else if (part.value != null) {
                out.name(Name.quoted(name));
                writeValue(name, part.value, out);
            }
        });
        out.closeMap();
    }

    private static void writeItem(Part item, BodyWriter out) {
        if (item.value != null) {
            out.text(item.value);
        } else {
            writeStructure(item, out);
        }
    }

    private static void writeEntry(Part entry, BodyWriter out) {
        String name = entry.valueOf("Name");
        String key = name == null ? entry.valueOf("Key") : name;
        Part value = entry.parts.get("Value");
        if (key == null || value == null) {
            throw new BadForm("An entry of a map has no name or no value.");
        }
        out.name(Name.quoted(key));
        writeItem(value, out);
    }

    private static void writeValue(String name, String value, BodyWriter out) {
        if (NUMBERS.contains(name) && NUMBER.matcher(value).matches()) {
            out.number(Integer.parseInt(value));
        } else {
            out.text(value);
        }
    }
}
