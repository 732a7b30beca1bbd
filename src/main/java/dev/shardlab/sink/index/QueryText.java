package dev.shardlab.sink.index;

import java.time.Duration;
import java.util.Optional;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** A query string, understood by what the fields of an index hold. What would cost too much is refused (U1). */
final class QueryText extends QueryParser {

    private static final int MAX_CHARACTERS = 1_000;
    private static final int MAX_DEPTH = 32;
    private static final int DETERMINIZE_WORK = 10_000;
    private static final int MAX_EDITS = 1;
    private static final long DAY = Duration.ofDays(1).toMillis();

    private final IndexMapping mapping;

    private QueryText(IndexMapping mapping) {
        super(DocumentFields.ALL, new StandardAnalyzer());
        this.mapping = mapping;
        setAllowLeadingWildcard(false);
        setDeterminizeWorkLimit(DETERMINIZE_WORK);
    }

    /** Refuses in a sentence. */
    static void refuse(String text) throws ParseException {
        if (text.length() > MAX_CHARACTERS) {
            throw new ParseException("A query may have 1,000 characters.");
        }
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : 0;
            if (depth > MAX_DEPTH) {
                throw new ParseException("A query may have 32 parentheses.");
            }
        }
        int signs = 0;
        for (int i = 0; i < text.length(); i++) {
            signs = "!+-".indexOf(text.charAt(i)) >= 0 ? signs + 1 : 0;
            if (signs > MAX_DEPTH) {
                throw new ParseException("A query may have 32 signs in a row.");
            }
        }
    }

    static Query read(String text, IndexMapping mapping) throws ParseException {
        String query = text.strip();
        refuse(query);
        return query.isEmpty() || query.equals("*") ? MatchAllDocsQuery.INSTANCE : new QueryText(mapping).parse(query);
    }

    @Override
    protected Query getRegexpQuery(String field, String termStr) throws ParseException {
        throw new ParseException("Regular expressions are not looked for; an address with a / stands in quotes.");
    }

    @Override
    protected Query getFuzzyQuery(String field, String termStr, float minSimilarity) throws ParseException {
        if (minSimilarity > MAX_EDITS && minSimilarity != 2.0f) {
            throw new ParseException("A word may differ by one letter: ~1.");
        }
        return super.getFuzzyQuery(field, termStr, MAX_EDITS);
    }

    @Override
    protected @Nullable Query getFieldQuery(String field, String queryText, boolean quoted) throws ParseException {
        if (field.equals("_exists_")) {
            return new TermQuery(new Term(DocumentFields.NAMES, queryText));
        }
        if (field.equals(DocumentFields.ID) || field.endsWith(DocumentFields.KEYWORD)) {
            return new TermQuery(new Term(field, queryText));
        }
        FieldKind kind = kind(field);
        if (kind == FieldKind.TEXT) {
            return super.getFieldQuery(field, queryText, quoted);
        }
        if (kind == FieldKind.BOOLEAN) {
            return new TermQuery(new Term(field, queryText));
        }
        return bounded(field, queryText);
    }

    @Override
    protected @Nullable Query getFieldQuery(String field, String queryText, int slop) throws ParseException {
        return kind(field) == FieldKind.TEXT
                ? super.getFieldQuery(field, queryText, slop)
                : getFieldQuery(field, queryText, true);
    }

    /** One value, or a bound: {@code >10}, {@code >=10}, {@code <10}, {@code <=10}. */
    private Query bounded(String field, String text) throws ParseException {
        if (text.startsWith(">=")) {
            return getRangeQuery(field, text.substring(2), null, true, true);
        }
        if (text.startsWith(">")) {
            return getRangeQuery(field, text.substring(1), null, false, true);
        }
        if (text.startsWith("<=")) {
            return getRangeQuery(field, null, text.substring(2), true, true);
        }
        if (text.startsWith("<")) {
            return getRangeQuery(field, null, text.substring(1), true, false);
        }
        return getRangeQuery(field, text, text, true, true);
    }

    @Override
    protected Query getRangeQuery(
            String field, @Nullable String part1, @Nullable String part2, boolean startInclusive, boolean endInclusive)
            throws ParseException {
        String from = "*".equals(part1) ? null : part1;
        String to = "*".equals(part2) ? null : part2;
        return switch (kind(field)) {
            case LONG ->
                LongPoint.newRangeQuery(
                        field,
                        lower(from == null ? null : whole(field, from, true), startInclusive),
                        upper(to == null ? null : whole(field, to, false), endInclusive));
            case FLOAT ->
                DoublePoint.newRangeQuery(
                        field,
                        from == null
                                ? Double.NEGATIVE_INFINITY
                                : startInclusive ? number(field, from) : DoublePoint.nextUp(number(field, from)),
                        to == null
                                ? Double.POSITIVE_INFINITY
                                : endInclusive ? number(field, to) : DoublePoint.nextDown(number(field, to)));
            case DATE ->
                LongPoint.newRangeQuery(
                        field,
                        lower(from == null ? null : millis(field, from, !startInclusive), startInclusive),
                        upper(to == null ? null : millis(field, to, endInclusive), endInclusive));
            case TEXT, BOOLEAN, OBJECT ->
                new TermRangeQuery(
                        field,
                        from == null ? null : new BytesRef(from),
                        to == null ? null : new BytesRef(to),
                        startInclusive,
                        endInclusive);
        };
    }

    private static long lower(@Nullable Long from, boolean inclusive) {
        return from == null ? Long.MIN_VALUE : inclusive || from == Long.MAX_VALUE ? from : from + 1;
    }

    private static long upper(@Nullable Long to, boolean inclusive) {
        return to == null ? Long.MAX_VALUE : inclusive || to == Long.MIN_VALUE ? to : to - 1;
    }

    private static Long whole(String field, String text, boolean up) throws ParseException {
        double number = number(field, text);
        return text.matches("[+-]?\\d{1,18}")
                ? Long.valueOf(text)
                : Long.valueOf((long) (up ? Math.ceil(number) : Math.floor(number)));
    }

    private static double number(String field, String text) throws ParseException {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException _) {
            throw new ParseException("The field " + field + " holds numbers, and '" + text + "' is none.");
        }
    }

    /** @param last whether the last moment of a day is meant, where only a day is said */
    private static Long millis(String field, String text, boolean last) throws ParseException {
        if (text.matches("\\d{11,16}")) {
            return Long.valueOf(text);
        }
        long begin = FieldKind.millis(text)
                .orElseThrow(() -> new ParseException("The field " + field + " holds times, and '" + text
                        + "' is none: \"2026-11-30T12:00:00Z\" is."));
        return last && text.length() == 10 ? begin + DAY - 1 : begin;
    }

    /** Of a field that nobody knows: nothing will be found in it. */
    private FieldKind kind(@Nullable String field) {
        return Optional.ofNullable(field).flatMap(mapping::kind).orElse(FieldKind.TEXT);
    }
}
