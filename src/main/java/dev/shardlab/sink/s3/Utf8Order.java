package dev.shardlab.sink.s3;

import java.util.Comparator;

/** Texts in the order of their bytes in UTF-8, without making the bytes. Java's own order puts some characters behind half pairs. */
final class Utf8Order {

    static final Comparator<String> OF_TEXTS = Utf8Order::compare;

    private Utf8Order() {}

    static int compare(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                boolean isPairA = Character.isSurrogate(a);
                boolean isPairB = Character.isSurrogate(b);
                return isPairA == isPairB ? Character.compare(a, b) : Boolean.compare(isPairA, isPairB);
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
