package dev.shardlab.draw.paper;

/**
 * How wide text is, without a toolkit: the advance widths of the bundled typefaces in thousandths of the type size. Characters
 * that stand in no table count as wide, so that a label has room rather than too little.
 */
public final class TextWidth {

    private static final int FIRST = ' ';
    private static final String SIGNS = "·…–—−×µ∞≤≥≈→←↑↓⁰¹²³⁴⁵⁶⁷⁸⁹⁻°½±";
    private static final int LETTER_WITH_ACCENT = 700;
    private static final int UNKNOWN = 1000;
    private static final int MONOSPACED = 600;
    private static final int FEWEST_LEFT = 3;

    /** Inter Regular: the printable ASCII characters, then {@link #SIGNS}. */
    private static final short[] REGULAR = {
        281, 288, 466, 633, 642, 982, 644, 300, 365, 365, 501, 662, 288, 460, 288, 360, 631, 407, 610, 618, 646, 593,
        620, 566, 619, 620, 288, 302, 662, 662, 662, 511, 966, 690, 654, 730, 722, 601, 590, 746, 743, 269, 571, 672,
        565, 903, 753, 765, 639, 765, 644, 642, 646, 744, 690, 985, 682, 679, 629, 365, 360, 365, 471, 456, 323, 562,
        612, 571, 612, 583, 370, 613, 591, 242, 242, 549, 242, 876, 591, 600, 612, 612, 376, 528, 327, 591, 562, 818,
        546, 562, 552, 426, 333, 426, 662, 288, 864, 500, 1000, 662, 662, 586, 936, 662, 662, 662, 954, 954, 834, 834,
        459, 304, 442, 446, 460, 440, 444, 406, 450, 444, 429, 456, 847, 662
    };

    /** Inter SemiBold, in the same order. */
    private static final short[] SEMI_BOLD = {
        252, 321, 523, 644, 650, 1004, 663, 326, 373, 373, 540, 673, 319, 465, 319, 379, 660, 423, 623, 636, 666, 612,
        640, 576, 640, 640, 319, 329, 673, 673, 673, 543, 999, 728, 659, 737, 722, 605, 588, 749, 746, 277, 580, 703,
        565, 922, 759, 769, 645, 773, 652, 650, 660, 736, 728, 1020, 720, 713, 652, 373, 379, 373, 481, 469, 351, 574,
        624, 583, 624, 591, 389, 625, 612, 262, 262, 569, 262, 900, 612, 609, 624, 624, 397, 549, 353, 612, 587, 839,
        569, 588, 566, 455, 359, 455, 673, 319, 956, 500, 1000, 673, 673, 614, 966, 673, 673, 673, 954, 954, 881, 881,
        483, 324, 454, 463, 478, 463, 464, 418, 471, 464, 457, 458, 870, 673
    };

    private TextWidth() {}

    /** Pixels at a type size in pixels. */
    static double of(String text, Mark.Font font, double size) {
        int thousandths = 0;
        for (int i = 0; i < text.length(); i++) {
            thousandths += of(text.charAt(i), font);
        }
        return thousandths * size / 1000;
    }

    private static int of(char character, Mark.Font font) {
        return switch (font) {
            case MONO -> character < 0x2e80 ? MONOSPACED : UNKNOWN;
            case LABEL -> of(character, REGULAR);
            case LABEL_STRONG, HEADING -> of(character, SEMI_BOLD);
        };
    }

    private static int of(char character, short[] widths) {
        int ascii = character - FIRST;
        int signsFrom = widths.length - SIGNS.length();
        if (ascii >= 0 && ascii < signsFrom) {
            return widths[ascii];
        }
        int sign = SIGNS.indexOf(character);
        if (sign >= 0) {
            return widths[signsFrom + sign];
        }
        return character >= 0xc0 && character < 0x180 ? LETTER_WITH_ACCENT : UNKNOWN;
    }

    /** The text itself if it fits, else its beginning with an ellipsis, else nothing. */
    public static String fit(String text, Mark.Font font, double size, double maxWidth) {
        if (of(text, font, size) <= maxWidth) {
            return text;
        }
        for (int length = text.length() - 1; length >= FEWEST_LEFT; length--) {
            String shorter = text.substring(0, length).stripTrailing() + "…";
            if (of(shorter, font, size) <= maxWidth) {
                return shorter;
            }
        }
        return "";
    }
}
