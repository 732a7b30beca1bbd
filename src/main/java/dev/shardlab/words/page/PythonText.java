package dev.shardlab.words.page;

import dev.shardlab.words.page.ApiCall.Member;
import dev.shardlab.words.page.ApiCall.Value;
import java.util.List;
import java.util.stream.Collectors;

/** Requests in Python, with boto3. */
final class PythonText {

    private PythonText() {}

    static String of(List<ApiCall> calls) {
        String client = calls.getFirst().client().name();
        String opening = "import boto3\n\n%1$s = boto3.client('%1$s')\n\n".formatted(client);
        return calls.stream().map(PythonText::call).collect(Collectors.joining("\n\n", opening, ""));
    }

    private static String call(ApiCall call) {
        String arguments = call.members().stream()
                .map(member -> "\n    " + member.name() + "=" + value(member.value()) + ",")
                .collect(Collectors.joining());
        String request =
                call.client().name() + "." + CodeSpelling.separated(call.action(), '_') + "(" + arguments + "\n)";
        return call.keeps() == null
                ? "answer = " + request
                : CodeSpelling.separated(ApiCall.nameOf(call.keeps()), '_') + " = " + request
                        + ApiCall.wayTo(call.keeps()).stream()
                                .map(PythonText::member)
                                .collect(Collectors.joining());
    }

    private static String member(String name) {
        String bare = name.replace("[0]", "");
        return "['" + bare + "']" + name.substring(bare.length());
    }

    private static String value(Value value) {
        return switch (value) {
            case Value.Text text -> quoted(text.text());
            case Value.Whole whole -> Long.toString(whole.number());
            case Value.Blob blob -> bytes(blob.bytes());
            case Value.Kept kept -> CodeSpelling.separated(kept.answer(), '_');
            case Value.Texts texts ->
                texts.texts().entrySet().stream()
                        .map(text -> quoted(text.getKey()) + ": " + quoted(text.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case Value.Names names ->
                names.names().stream().map(PythonText::quoted).collect(Collectors.joining(", ", "[", "]"));
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
