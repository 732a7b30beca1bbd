package dev.shardlab.words.client;

/** What a student points at an endpoint, under the name it goes by. */
public enum ClientKind {
    CLI("AWS CLI"),
    PYTHON("boto3"),
    JAVA("Java"),
    JAVASCRIPT("JavaScript"),
    KCL("KCL"),
    KPL("KPL");

    private final String title;

    ClientKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
