package dev.shardlab.model.firehose;

/** What an object holds, and so under which prefix it is stored. Each has a buffer of its own. */
public enum Outlet {
    /** What the delivery stream is there for. */
    DATA(""),
    /** Records as they came, before anything was done to them. */
    SOURCE_BACKUP(""),
    /** Records that the transformation failed on. */
    PROCESSING_FAILED("processing-failed");

    private final String errorOutputType;

    Outlet(String errorOutputType) {
        this.errorOutputType = errorOutputType;
    }

    public boolean isError() {
        return !errorOutputType.isEmpty();
    }

    /** What {@code !{firehose:error-output-type}} stands for; empty unless it is an error. */
    public String errorOutputType() {
        return errorOutputType;
    }
}
