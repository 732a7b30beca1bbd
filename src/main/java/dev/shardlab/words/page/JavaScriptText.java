package dev.shardlab.words.page;

import dev.shardlab.words.page.ApiCall.Member;
import dev.shardlab.words.page.ApiCall.Value;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Requests in JavaScript, as a module of Node.js, with the AWS SDK 3.x and its client of all commands. */
final class JavaScriptText {

    private JavaScriptText() {}

    static String of(List<ApiCall> calls) {
        ServiceClient client = calls.getFirst().client();
        String opening = "import { %1$s } from \"@aws-sdk/client-%2$s\";\n\nconst %2$s = new %1$s();\n\n"
                .formatted(client.javaScriptClient(), client.name());
        return calls.stream().map(JavaScriptText::call).collect(Collectors.joining("\n\n", opening, ""));
    }

    private static String call(ApiCall call) {
        String members = call.members().stream()
                .map(member -> "\n  " + member(member) + ",")
                .collect(Collectors.joining());
        String request = "await " + call.client().name() + "." + CodeSpelling.lowerFirst(call.action()) + "({" + members
                + "\n})";
        return call.keeps() == null
                ? "const answer = " + request + ";"
                : "const " + CodeSpelling.lowerFirst(ApiCall.nameOf(call.keeps())) + " = (" + request + ")."
                        + call.keeps() + ";";
    }

    private static String member(Member member) {
        return key(member.name()) + ": " + value(member.value());
    }

    private static String key(String name) {
        return name.matches("[A-Za-z_][A-Za-z_0-9]*") ? name : quoted(name);
    }

    private static String value(Value value) {
        return switch (value) {
            case Value.Text text -> quoted(text.text());
            case Value.Whole whole -> Long.toString(whole.number());
            case Value.Blob blob -> bytes(blob.bytes());
            case Value.Kept kept -> CodeSpelling.lowerFirst(kept.answer());
            case Value.Texts texts ->
                texts.texts().entrySet().stream()
                        .map(text -> key(text.getKey()) + ": " + quoted(text.getValue()))
                        .collect(Collectors.joining(", ", "{ ", " }"));
            case Value.Names names ->
                names.names().stream().map(JavaScriptText::quoted).collect(Collectors.joining(", ", "[", "]"));
            case Value.Entries entries ->
                entries.entries().stream()
                        .map(JavaScriptText::entry)
                        .collect(Collectors.joining(",\n    ", "[\n    ", ",\n  ]"));
        };
    }

    private static String entry(List<Member> members) {
        return members.stream().map(JavaScriptText::member).collect(Collectors.joining(", ", "{ ", " }"));
    }

    private static String bytes(byte[] bytes) {
        return CodeSpelling.text(bytes)
                .map(text -> "Buffer.from(" + quoted(text) + ")")
                .orElseGet(() -> "Buffer.from(\"" + Base64.getEncoder().encodeToString(bytes) + "\", \"base64\")");
    }

    private static String quoted(String text) {
        return text.chars().mapToObj(c -> escaped((char) c)).collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            default -> Character.toString(c);
        };
    }
}
