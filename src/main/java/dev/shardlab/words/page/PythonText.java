package dev.shardlab.words.page;

import dev.shardlab.words.page.ApiCall.Member;
import dev.shardlab.words.page.ApiCall.Value;
import java.util.List;
import java.util.stream.Collectors;

/** Requests in Python, with boto3. */
final class PythonText {

    private static final String OPENING = "import boto3\n\nkinesis = boto3.client('kinesis')\n\n";

    private PythonText() {}

    static String of(List<ApiCall> calls) {
        return calls.stream().map(PythonText::call).collect(Collectors.joining("\n\n", OPENING, ""));
    }

    private static String call(ApiCall call) {
        String arguments = call.members().stream()
                .map(member -> "\n    " + member.name() + "=" + value(member.value()) + ",")
                .collect(Collectors.joining());
        String request = "kinesis." + CodeSpelling.separated(call.action(), '_') + "(" + arguments + "\n)";
        return call.keeps() == null
                ? "answer = " + request
                : CodeSpelling.separated(call.keeps(), '_') + " = " + request + "['" + call.keeps() + "']";
    }

    private static String value(Value value) {
        return switch (value) {
            case Value.Text text -> quoted(text.text());
            case Value.Whole whole -> Long.toString(whole.number());
            case Value.Blob blob -> bytes(blob.bytes());
            case Value.Kept kept -> CodeSpelling.separated(kept.answer(), '_');
            case Value.Entries entries ->
                entries.entries().stream()
                        .map(PythonText::entry)
                        .collect(Collectors.joining(",\n        ", "[\n        ", ",\n    ]"));
        };
    }

    private static String entry(List<Member> members) {
        return members.stream()
                .map(member -> "'" + member.name() + "': " + value(member.value()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String bytes(byte[] bytes) {
        boolean ascii = true;
        for (byte b : bytes) {
            ascii &= b >= 0;
        }
        if (!ascii && CodeSpelling.text(bytes).isPresent()) {
            return quoted(CodeSpelling.text(bytes).orElseThrow()) + ".encode()";
        }
        StringBuilder out = new StringBuilder("b'");
        for (byte b : bytes) {
            out.append(isPrintable(b) ? escaped((char) b) : "\\x%02x".formatted(b & 0xff));
        }
        return out.append('\'').toString();
    }

    private static boolean isPrintable(byte b) {
        return b >= ' ' && b < 127;
    }

    private static String quoted(String text) {
        return text.chars().mapToObj(c -> escaped((char) c)).collect(Collectors.joining("", "'", "'"));
    }

    private static String escaped(char c) {
        return switch (c) {
            case '\'' -> "\\'";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            default -> Character.toString(c);
        };
    }
}
