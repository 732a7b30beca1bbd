package dev.shardlab.wire.s3;

import org.jspecify.annotations.Nullable;

/** Some bytes of an object, from the first to the last, both counted from 0. */
record ByteRange(long first, long last) {

    private static final String UNIT = "bytes=";

    /**
     * What a header asks for. More than one range, or what is none, asks for the whole.
     *
     * @param size of the object
     * @return null for the whole
     */
    static @Nullable ByteRange read(@Nullable String header, long size) throws S3Refusal {
        if (header == null || !header.startsWith(UNIT)) {
            return null;
        }
        String range = header.substring(UNIT.length()).strip();
        int hyphen = range.indexOf('-');
        if (hyphen < 0 || range.indexOf(',') >= 0) {
            return null;
        }
        String from = range.substring(0, hyphen).strip();
        String to = range.substring(hyphen + 1).strip();
        long first = ClientNumbers.read(from);
        long last = ClientNumbers.read(to);
        boolean isFromEnd = from.isEmpty();
        boolean isUnderstood = isFromEnd ? last >= 0 : first >= 0 && (to.isEmpty() || last >= first);
        if (!isUnderstood) {
            return null;
        }
        if (size == 0 || (isFromEnd ? last == 0 : first >= size)) {
            throw S3Error.INVALID_RANGE
                    .refusal()
                    .with("RangeRequested", header)
                    .with("ActualObjectSize", Long.toString(size));
        }
        if (isFromEnd) {
            return new ByteRange(Math.max(0, size - last), size - 1);
        }
        return new ByteRange(first, to.isEmpty() ? size - 1 : Math.min(last, size - 1));
    }

    long length() {
        return last - first + 1;
    }

    String contentRange(long size) {
        return "bytes " + first + "-" + last + "/" + size;
    }
}
