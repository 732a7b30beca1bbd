package dev.shardlab.api.queue.form;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/** The fields of a form as they stand in a body or in an address: names and values, percent-encoded, between ampersands. */
final class FormFields {

    /** Ten messages with ten attributes each have some five hundred. */
    static final int MOST = 2_000;

    /** A message of a mebibyte, each byte of it escaped, and what stands around it. */
    static final int MOST_BYTES = 4 << 20;

    private FormFields() {}

    /**
     * Reads them; of one that comes twice the last counts. A broken escape stands for itself.
     *
     * @throws BadForm if there are too many, or what no form has
     */
    static SortedMap<String, String> read(byte[] form) {
        require(form);
        SortedMap<String, String> fields = new TreeMap<>();
        int from = 0;
        int found = 0;
        while (from < form.length) {
            int end = indexOf(form, '&', from, form.length);
            if (end > from) {
                if (++found > MOST) {
                    throw new BadForm("The form has more than " + MOST + " fields.");
                }
                int equals = indexOf(form, '=', from, end);
                fields.put(unescaped(form, from, equals), unescaped(form, Math.min(equals + 1, end), end));
            }
            from = end + 1;
        }
        return fields;
    }

    private static void require(byte[] form) {
        if (form.length > MOST_BYTES) {
            throw new BadForm("The form has more than " + MOST_BYTES + " bytes.");
        }
        for (byte each : form) {
            // Written down as JSON, each would become six bytes.
            if (each >= 0 && each < ' ' && each != '\n' && each != '\r' && each != '\t') {
                throw new BadForm("The form has a control character that is not escaped.");
            }
        }
    }

    private static int indexOf(byte[] form, char wanted, int from, int end) {
        int at = from;
        while (at < end && form[at] != wanted) {
            at++;
        }
        return at;
    }

    private static String unescaped(byte[] form, int from, int end) {
        byte[] bytes = new byte[end - from];
        int size = 0;
        for (int i = from; i < end; i++) {
            int high = form[i] == '%' && i + 2 < end ? Character.digit(form[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(form[i + 2], 16);
            if (low >= 0) {
                bytes[size++] = (byte) ((high << 4) | low);
                i += 2;
            } else {
                bytes[size++] = form[i] == '+' ? (byte) ' ' : form[i];
            }
        }
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }
}
