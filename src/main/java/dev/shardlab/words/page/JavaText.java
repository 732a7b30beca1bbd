package dev.shardlab.words.page;

import dev.shardlab.words.page.ApiCall.Member;
import dev.shardlab.words.page.ApiCall.Value;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Requests in Java, with the AWS SDK 2.x and its lambda builders. */
final class JavaText {

    private static final String BYTES = "import software.amazon.awssdk.core.SdkBytes;\n";
    private static final String BASE_64 = "import java.util.Base64;\n";
    private static final String MAP = "import java.util.Map;\n";

    private JavaText() {}

    static String of(List<ApiCall> calls) {
        String requests = calls.stream().map(JavaText::call).collect(Collectors.joining("\n\n"));
        ServiceClient client = calls.getFirst().client();
        return imports(requests) + "import software.amazon.awssdk.services." + client.name() + "." + client.javaClient()
                + ";\n\nvar " + client.name() + " = " + client.javaClient() + ".create();\n\n" + requests;
    }

    private static String imports(String requests) {
        return (requests.contains("Base64.") ? BASE_64 : "")
                + (requests.contains("(Map.of(") ? MAP : "")
                + (requests.contains("SdkBytes.") ? BYTES : "");
    }

    private static String call(ApiCall call) {
        String request = call.client().name() + "." + CodeSpelling.lowerFirst(call.action()) + "(r -> r"
                + call.members().stream().map(JavaText::setter).collect(Collectors.joining())
                + ")";
        return call.keeps() == null
                ? "var answer = " + request + ";"
                : "var " + CodeSpelling.lowerFirst(ApiCall.nameOf(call.keeps())) + " = " + request
                        + ApiCall.wayTo(call.keeps()).stream()
                                .map(JavaText::getter)
                                .collect(Collectors.joining())
                        + ";";
    }

    private static String getter(String name) {
        String getter = CodeSpelling.lowerFirst(name.replace("[0]", "")) + "()";
        return "\n    ." + getter + (name.endsWith("[0]") ? ".getFirst()" : "");
    }

    /** What the SDK has an enumeration for can be given as text, too. */
    private static String setter(Member member) {
        boolean named = member.value() instanceof Value.Texts || member.value() instanceof Value.Names;
        return "\n    ." + CodeSpelling.lowerFirst(member.name()) + (named ? "WithStrings" : "") + "("
                + value(member.value()) + ")";
    }

    private static String value(Value value) {
        return switch (value) {
            case Value.Text text -> quoted(text.text());
            case Value.Whole whole -> Long.toString(whole.number());
            case Value.Blob blob -> bytes(blob.bytes());
            case Value.Kept kept -> CodeSpelling.lowerFirst(kept.answer());
            case Value.Texts texts ->
                texts.texts().entrySet().stream()
                        .map(text -> quoted(text.getKey()) + ", " + quoted(text.getValue()))
                        .collect(Collectors.joining(", ", "Map.of(", ")"));
            case Value.Names names ->
                names.names().stream().map(JavaText::quoted).collect(Collectors.joining(", "));
            case Value.Entries entries ->
                entries.entries().stream()
                        .map(JavaText::entry)
                        .collect(Collectors.joining(",\n        ", "\n        ", ""));
        };
    }

    private static String entry(List<Member> members) {
        return members.stream()
                .map(member -> "." + CodeSpelling.lowerFirst(member.name()) + "(" + value(member.value()) + ")")
                .collect(Collectors.joining("", "e -> e", ""));
    }

    private static String bytes(byte[] bytes) {
        return CodeSpelling.text(bytes)
                .map(text -> "SdkBytes.fromUtf8String(" + quoted(text) + ")")
                .orElseGet(() -> "SdkBytes.fromByteArray(Base64.getDecoder().decode(\""
                        + Base64.getEncoder().encodeToString(bytes) + "\"))");
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
