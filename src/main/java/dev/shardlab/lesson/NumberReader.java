package dev.shardlab.lesson;

import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads a number as people type it, and never takes a thousand for a one.
 *
 * <p>Countries write the same characters and mean other numbers: {@code 1.000} is a thousand in Berlin and one in London. Most texts
 * can mean only one thing wherever they are typed, and are read so: spaces and apostrophes set thousands apart; of point and
 * comma together the last is the decimal mark; one that stands twice sets thousands apart; one that is not followed by just three
 * digits is the decimal mark. What is left is one mark with three digits behind it and one to three before. It is read where the
 * country sets thousands apart by that mark, else refused with words: where it is the country's decimal mark it is much more
 * likely that a student copied a number of another style, and the window itself writes {@code 1,204}.
 */
public final class NumberReader {

    private static final String SPACES = " \u00a0\u2009\u202f";
    private static final String APOSTROPHES = "'\u2019";
    private static final String ARABIC_THOUSANDS = "\u066c\u060c";
    private static final char ARABIC_DECIMAL = '\u066b';
    private static final int GROUP = 3;
    private static final int INDIAN_GROUP = 2;

    private final char thousands;

    public NumberReader(Locale country) {
        thousands = DecimalFormatSymbols.getInstance(country).getGroupingSeparator();
    }

    /** @param text without a unit or spaces around it; at least one character */
    public NumberRead read(String text) {
        String sign = "+-\u2212".indexOf(text.charAt(0)) >= 0 ? text.substring(0, 1) : "";
        String body = text.substring(sign.length()).strip();
        List<String> groups = new ArrayList<>();
        StringBuilder marks = new StringBuilder();
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                digits.append(digit);
            } else if (isMark(c)) {
                groups.add(digits.toString());
                marks.append(known(c));
                digits.setLength(0);
            } else {
                return no(text);
            }
        }
        groups.add(digits.toString());
        if (groups.stream().allMatch(String::isEmpty)) {
            return no(text);
        }
        NumberRead read = read(text, groups, marks.toString());
        boolean negative = !sign.isEmpty() && !sign.equals("+");
        return negative && read instanceof NumberRead.Understood(double number)
                ? new NumberRead.Understood(-number)
                : read;
    }

    private static boolean isMark(char c) {
        return ".,".indexOf(c) >= 0
                || SPACES.indexOf(c) >= 0
                || APOSTROPHES.indexOf(c) >= 0
                || ARABIC_THOUSANDS.indexOf(c) >= 0
                || c == ARABIC_DECIMAL;
    }

    /** One character for each kind of mark: however a space or an apostrophe is typed, it is the same mark. */
    private static char known(char mark) {
        if (SPACES.indexOf(mark) >= 0) {
            return ' ';
        }
        return APOSTROPHES.indexOf(mark) >= 0 ? '\'' : mark;
    }

    private NumberRead read(String text, List<String> groups, String marks) {
        if (marks.isEmpty()) {
            return number(groups.getFirst(), "");
        }
        char last = marks.charAt(marks.length() - 1);
        String before = marks.substring(0, marks.length() - 1);
        if (isPointOrComma(last) && before.indexOf(last) < 0 && !(before.isEmpty() && mayBeThousands(last, groups))) {
            return integer(text, groups.subList(0, groups.size() - 1), before, groups.getLast());
        }
        if (isPointOrComma(last) && before.isEmpty() && last != thousands) {
            return new NumberRead.Refused("“" + text + "” may mean " + groups.getFirst() + groups.getLast() + ", or "
                    + groups.getFirst() + " and a part: write the thousands without a mark");
        }
        return integer(text, groups, marks, "");
    }

    private static boolean isPointOrComma(char mark) {
        return mark == '.' || mark == ',' || mark == ARABIC_DECIMAL;
    }

    /** Whether the mark before three digits may set thousands apart: none begins with a zero, and only the country's has a mark missing. */
    private boolean mayBeThousands(char mark, List<String> groups) {
        String first = groups.getFirst();
        return groups.getLast().length() == GROUP
                && !first.isEmpty()
                && first.charAt(0) != '0'
                && (first.length() <= GROUP || mark == thousands);
    }

    private static NumberRead integer(String text, List<String> groups, String marks, String decimals) {
        boolean oneMark = marks.chars().distinct().count() <= 1;
        if (!oneMark || !(areGrouped(groups, GROUP) || areGrouped(groups, INDIAN_GROUP))) {
            return no(text);
        }
        return number(String.join("", groups), decimals);
    }

    /** Whether the last group has three digits, those before it {@code size}, and the first no more. */
    private static boolean areGrouped(List<String> groups, int size) {
        if (groups.size() == 1) {
            return true;
        }
        String first = groups.getFirst();
        return !first.isEmpty()
                && first.length() <= size
                && first.charAt(0) != '0'
                && groups.getLast().length() == GROUP
                && groups.subList(1, groups.size() - 1).stream().allMatch(group -> group.length() == size);
    }

    private static NumberRead number(String whole, String decimals) {
        return new NumberRead.Understood(Double.parseDouble("0" + whole + "." + decimals + "0"));
    }

    private static NumberRead no(String text) {
        return new NumberRead.Refused("“" + text + "” is no number: write it like 1200 or 0.5");
    }
}
