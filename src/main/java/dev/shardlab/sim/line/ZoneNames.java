package dev.shardlab.sim.line;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Short names of zones, each for one offset: CET is an hour before CEST, whatever the date is. Where a name is used in several
 * parts of the world, the one that most logs mean: CST, EST, MST and PST of America, BST of Britain, IST of India.
 */
final class ZoneNames {

    /** How the offset of UTC itself is written here. */
    static final String ZERO = "+00:00";

    private static final Map<String, String> OFFSETS = offsets();

    private ZoneNames() {}

    private static Map<String, String> offsets() {
        Map<String, String> offsets = new TreeMap<>();
        String table =
                "+00:00 UTC GMT UT Z WET|+01:00 CET MET WEST BST WAT|+02:00 CEST MEST EET CAT SAST|+03:00 EEST MSK EAT TRT"
                        + "|+03:30 IRST|+04:00 GST|+05:00 PKT|+05:30 IST|+05:45 NPT|+07:00 WIB ICT|+08:00 SGT HKT AWST PHT WITA"
                        + "|+09:00 JST KST WIT|+09:30 ACST|+10:00 AEST|+10:30 ACDT|+11:00 AEDT|+12:00 NZST|+13:00 NZDT"
                        + "|-02:30 NDT|-03:00 ADT BRT ART|-03:30 NST|-04:00 EDT AST|-05:00 EST CDT|-06:00 CST MDT|-07:00 MST PDT"
                        + "|-08:00 PST AKDT|-09:00 AKST|-10:00 HST";
        for (String row : table.split("\\|", -1)) {
            String offset = row.substring(0, ZERO.length());
            for (String name : row.substring(ZERO.length() + 1).split(" ", -1)) {
                offsets.put(name, offset);
            }
        }
        return offsets;
    }

    /** The text with the last of these names in it replaced by its offset. */
    static String asOffsets(String text) {
        int end = text.length();
        while (end > 0) {
            if (!isLetter(text.charAt(end - 1))) {
                end--;
                continue;
            }
            int start = end - 1;
            while (start > 0 && isLetter(text.charAt(start - 1))) {
                start--;
            }
            String offset = OFFSETS.get(text.substring(start, end).toUpperCase(Locale.ROOT));
            if (offset != null) {
                return text.substring(0, start) + offset + text.substring(end);
            }
            end = start;
        }
        return text;
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
