package dev.shardlab.words.page;

import dev.shardlab.words.page.ApiCall.Member;
import dev.shardlab.words.page.ApiCall.Value;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Nested members as the AWS CLI takes them: JSON, blobs in base64. */
final class JsonText {

    private JsonText() {}

    static String of(Value.Entries entries) {
        return entries.entries().stream().map(JsonText::entry).collect(Collectors.joining(",\n    ", "[", "]"));
    }

    static String of(Value.Texts texts) {
        return texts.texts().entrySet().stream()
                .map(text -> quoted(text.getKey()) + ": " + quoted(text.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String entry(List<Member> members) {
        return members.stream()
                .map(member -> quoted(member.name()) + ": " + value(member.value()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String value(Value value) {
        return switch (value) {
            case Value.Text text -> quoted(text.text());
            case Value.Whole whole -> Long.toString(whole.number());
            case Value.Blob blob -> quoted(Base64.getEncoder().encodeToString(blob.bytes()));
            case Value.Kept kept -> quoted(kept.answer());
            case Value.Texts texts -> of(texts);
            case Value.Names names ->
                names.names().stream().map(JsonText::quoted).collect(Collectors.joining(", ", "[", "]"));
            case Value.Entries entries -> of(entries);
        };
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                default -> {
                    if (Character.isISOControl(c)) {
                        out.append("\\u%04x".formatted(c));
                    } else {
                        out.append((char) c);
                    }
                }
            }
        });
        return out.append('"').toString();
    }
}
