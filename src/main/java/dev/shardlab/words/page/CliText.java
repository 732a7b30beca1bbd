package dev.shardlab.words.page;

import dev.shardlab.words.page.ApiCall.Member;
import dev.shardlab.words.page.ApiCall.Value;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Requests as commands of the AWS CLI, version 2, for a POSIX shell. */
final class CliText {

    private static final String NEXT_LINE = " \\\n  ";

    private CliText() {}

    static String of(List<ApiCall> calls) {
        return calls.stream().map(CliText::command).collect(Collectors.joining("\n\n"));
    }

    private static String command(ApiCall call) {
        StringBuilder out = new StringBuilder("aws " + call.client().name() + " ")
                .append(CodeSpelling.separated(call.action(), '-'));
        boolean text = false;
        for (Member member : call.members()) {
            out.append(NEXT_LINE).append("--").append(CodeSpelling.separated(member.name(), '-'));
            out.append(' ').append(value(member.value()));
            text |= holdsText(member.value());
        }
        if (text) {
            out.append(NEXT_LINE).append("--cli-binary-format raw-in-base64-out");
        }
        if (call.keeps() == null) {
            return out.toString();
        }
        out.append(NEXT_LINE)
                .append("--query ")
                .append(quoted(call.keeps()))
                .append(NEXT_LINE)
                .append("--output text");
        return CodeSpelling.separated(ApiCall.nameOf(call.keeps()), '_') + "=$(" + out + ")";
    }

    private static String value(Value value) {
        return switch (value) {
            case Value.Text text -> quoted(text.text());
            case Value.Whole whole -> Long.toString(whole.number());
            case Value.Blob blob ->
                quoted(CodeSpelling.text(blob.bytes())
                        .orElseGet(() -> Base64.getEncoder().encodeToString(blob.bytes())));
            case Value.Kept kept -> "\"$" + CodeSpelling.separated(kept.answer(), '_') + "\"";
            case Value.Texts texts -> quoted(JsonText.of(texts));
            case Value.Names names -> String.join(" ", names.names());
            case Value.Entries entries -> quoted(JsonText.of(entries));
        };
    }

    /** The CLI takes blobs as base64 unless it is told that they are text. */
    private static boolean holdsText(Value value) {
        return value instanceof Value.Blob blob
                && CodeSpelling.text(blob.bytes()).isPresent();
    }

    private static String quoted(String text) {
        boolean plain = !text.isEmpty() && text.chars().allMatch(CliText::isPlain);
        return plain ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    private static boolean isPlain(int c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' || c == '/');
    }
}
