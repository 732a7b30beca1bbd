package dev.shardlab.words.page;

import dev.shardlab.words.page.ApiCall.Member;
import dev.shardlab.words.page.ApiCall.Value;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Requests in Java, with the AWS SDK 2.x and its lambda builders. */
final class JavaText {

    private static final String CLIENT = "import software.amazon.awssdk.services.kinesis.KinesisClient;\n";
    private static final String BYTES = "import software.amazon.awssdk.core.SdkBytes;\n";
    private static final String BASE_64 = "import java.util.Base64;\n";
    private static final String OPENING = "\nvar kinesis = KinesisClient.create();\n\n";

    private JavaText() {}

    static String of(List<ApiCall> calls) {
        String requests = calls.stream().map(JavaText::call).collect(Collectors.joining("\n\n"));
        return imports(requests) + OPENING + requests;
    }

    private static String imports(String requests) {
        return (requests.contains("Base64.") ? BASE_64 : "") + (requests.contains("SdkBytes.") ? BYTES : "") + CLIENT;
    }

    private static String call(ApiCall call) {
        String request = "kinesis." + CodeSpelling.lowerFirst(call.action()) + "(r -> r"
                + call.members().stream().map(JavaText::setter).collect(Collectors.joining())
                + ")";
        return call.keeps() == null
                ? "var answer = " + request + ";"
                : "var " + CodeSpelling.lowerFirst(call.keeps()) + " = " + request + "\n    ."
                        + CodeSpelling.lowerFirst(call.keeps()) + "();";
    }

    private static String setter(Member member) {
        return "\n    ." + CodeSpelling.lowerFirst(member.name()) + "(" + value(member.value()) + ")";
    }

    private static String value(Value value) {
        return switch (value) {
            case Value.Text text -> quoted(text.text());
            case Value.Whole whole -> Long.toString(whole.number());
            case Value.Blob blob -> bytes(blob.bytes());
            case Value.Kept kept -> CodeSpelling.lowerFirst(kept.answer());
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
