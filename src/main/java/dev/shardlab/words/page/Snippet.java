package dev.shardlab.words.page;

import java.util.List;

/**
 * The same request to the real service in four languages, each ready to be copied.
 *
 * @param title what it does
 * @param cli for a shell with the AWS CLI, version 2
 * @param python with boto3
 * @param java with the AWS SDK for Java 2.x
 * @param javaScript with the AWS SDK for JavaScript 3.x
 */
public record Snippet(String title, String cli, String python, String java, String javaScript) {

    public static Snippet of(String title, List<ApiCall> calls) {
        return new Snippet(
                title, CliText.of(calls), PythonText.of(calls), JavaText.of(calls), JavaScriptText.of(calls));
    }

    /** The same under another title. */
    public Snippet titled(String other) {
        return new Snippet(other, cli, python, java, javaScript);
    }

    public static Snippet of(String title, ApiCall call) {
        return of(title, List.of(call));
    }
}
