package dev.shardlab.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.scenario.lesson.Measure;
import dev.shardlab.scenario.lesson.Measure.PerShard;
import dev.shardlab.scenario.lesson.Prediction.Answer;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers as people type them, in every country. */
class NumberReaderTest {

    private static final StreamName CLICKS = new StreamName("clicks");
    private static final List<Double> NUMBERS = List.of(
            0.0,
            1.0,
            7.0,
            12.0,
            90.0,
            135.0,
            999.0,
            1_000.0,
            1_204.0,
            12_345.0,
            100_000.0,
            1_234_567.0,
            123_456_789.0,
            0.5,
            0.25,
            1.5,
            12.5,
            1_234.5,
            1_234.25,
            12_345.5,
            1_234_567.75);

    /** All but Toki Pona, which sets hundreds apart. */
    static Stream<Locale> countries() {
        return Arrays.stream(Locale.getAvailableLocales())
                .filter(locale -> !locale.getLanguage().equals("tok"))
                .sorted(Comparator.comparing(Locale::toLanguageTag));
    }

    private static NumberRead read(String text, Locale country) {
        return new NumberAsked(new Answer.Amount(new Measure.Retained(CLICKS, null), 0.05)).read(text, country);
    }

    private static NumberRead number(double number) {
        return new NumberRead.Understood(number);
    }

    @ParameterizedTest
    @MethodSource("countries")
    void what_a_country_writes_is_read_as_it_is_meant_there(Locale country) {
        NumberFormat format = NumberFormat.getNumberInstance(country);
        for (double number : NUMBERS) {
            assertEquals(number(number), read(format.format(number), country), format.format(number));
        }
    }

    @ParameterizedTest
    @MethodSource("countries")
    void what_other_countries_write_is_read_as_it_is_meant_or_refused_never_a_thousand_times_too_much(Locale country) {
        Map<String, Double> elsewhere = new TreeMap<>();
        for (String style : List.of("en-US", "de-DE", "fr-FR", "de-CH", "en-IN", "es-ES", "pl-PL", "pt-BR", "sv-SE")) {
            NumberFormat format = NumberFormat.getNumberInstance(Locale.forLanguageTag(style));
            NUMBERS.forEach(number -> elsewhere.put(format.format(number), number));
        }
        elsewhere.forEach((text, meant) -> {
            NumberRead read = read(text, country);
            assertTrue(
                    read instanceof NumberRead.Refused || read.equals(number(meant)),
                    country + ": " + text + " was read as " + read);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            nullValues = "refused",
            value = {
                // text | United States | Germany | France | Switzerland
                "1.000    | refused | 1000    | refused | refused",
                "1,000    | 1000    | refused | refused | refused",
                "0,5      | 0.5     | 0.5     | 0.5     | 0.5",
                "0.5      | 0.5     | 0.5     | 0.5     | 0.5",
                "0,500    | 0.5     | 0.5     | 0.5     | 0.5",
                "1 000    | 1000    | 1000    | 1000    | 1000",
                "1'000    | 1000    | 1000    | 1000    | 1000",
                "1\u2019000    | 1000    | 1000    | 1000    | 1000",
                "1\u202f000    | 1000    | 1000    | 1000    | 1000",
                "1\u00a0000    | 1000    | 1000    | 1000    | 1000",
                "1\u2009000    | 1000    | 1000    | 1000    | 1000",
                "1.234,5  | 1234.5  | 1234.5  | 1234.5  | 1234.5",
                "1,234.5  | 1234.5  | 1234.5  | 1234.5  | 1234.5",
                "1 234,567| 1234.567| 1234.567| 1234.567| 1234.567",
                "1.234.567| 1234567 | 1234567 | 1234567 | 1234567",
                "1,234,567| 1234567 | 1234567 | 1234567 | 1234567",
                "12,34,567| 1234567 | 1234567 | 1234567 | 1234567",
                "1234,567 | refused | 1234.567| 1234.567| 1234.567",
                "1234.567 | 1234.567| refused | 1234.567| 1234.567",
                "12.5     | 12.5    | 12.5    | 12.5    | 12.5",
                "1.0000   | 1       | 1       | 1       | 1",
                "1000     | 1000    | 1000    | 1000    | 1000",
                "+90      | 90      | 90      | 90      | 90",
                "+ 90     | 90      | 90      | 90      | 90",
                "-5       | -5      | -5      | -5      | -5",
                "\u22125       | -5      | -5      | -5      | -5",
                ".5       | 0.5     | 0.5     | 0.5     | 0.5",
                "5.       | 5       | 5       | 5       | 5",
                "90 records| 90     | 90      | 90      | 90",
                "90records| 90      | 90      | 90      | 90",
                "1 record | 1       | 1       | 1       | 1",
                "1,5 rec  | 1.5     | 1.5     | 1.5     | 1.5",
                "1 00     | refused | refused | refused | refused",
                "1,00,0   | refused | refused | refused | refused",
                "1.2.3    | refused | refused | refused | refused",
                "1,234.567,8| refused| refused| refused | refused",
                "1 234.567 890| refused| refused| refused| refused",
                "0.123.456| refused | refused | refused | refused",
                "1k       | refused | refused | refused | refused",
                "1e3      | refused | refused | refused | refused",
                "0x10     | refused | refused | refused | refused",
                "NaN      | refused | refused | refused | refused",
                "Infinity | refused | refused | refused | refused",
                "about 90 | refused | refused | refused | refused",
                "5 %      | refused | refused | refused | refused",
                "90 shards| refused | refused | refused | refused",
                ".        | refused | refused | refused | refused",
                "--5      | refused | refused | refused | refused",
            })
    void a_text_means_one_number_in_a_country_or_none(String text, Double us, Double de, Double fr, Double ch) {
        List<Locale> countries = List.of(Locale.US, Locale.GERMANY, Locale.FRANCE, Locale.forLanguageTag("de-CH"));
        List<Double> meant = Arrays.asList(us, de, fr, ch);
        for (int i = 0; i < meant.size(); i++) {
            NumberRead read = read(text, countries.get(i));
            if (meant.get(i) == null) {
                assertInstanceOf(NumberRead.Refused.class, read, text + " in " + countries.get(i));
            } else {
                assertEquals(number(meant.get(i)), read, text + " in " + countries.get(i));
            }
        }
    }

    @Test
    void of_all_short_texts_none_is_a_thousand_in_one_country_and_one_in_another_but_by_the_countrys_own_mark() {
        for (String text : texts(7)) {
            NumberRead here = read(text, Locale.US);
            NumberRead there = read(text, Locale.GERMANY);
            if (here instanceof NumberRead.Understood && there instanceof NumberRead.Understood) {
                assertEquals(here, there, text);
            }
        }
    }

    private static List<String> texts(int longest) {
        List<String> texts = List.of("");
        Stream.Builder<String> all = Stream.builder();
        for (int length = 0; length < longest; length++) {
            texts = texts.stream()
                    .flatMap(text -> Stream.of("1", "0", ".", ",", " ").map(text::concat))
                    .toList();
            texts.stream().filter(text -> text.matches(".*[0-9].*")).forEach(all::add);
        }
        return all.build().toList();
    }

    @Test
    void what_is_refused_says_why_and_what_to_write() {
        assertEquals(
                new NumberRead.Refused("“1.000” may mean 1000, or 1 and a part: write the thousands without a mark"),
                read("1.000", Locale.US));
        assertEquals(new NumberRead.Refused("“1 00” is no number: write it like 1200 or 0.5"), read("1 00", Locale.US));
        assertEquals(new NumberRead.Refused("It is asked for in records, not in “k”"), read("1k", Locale.US));
    }

    @Test
    void a_time_may_be_typed_in_its_larger_units() {
        var asked = new NumberAsked(new Answer.Amount(new Measure.MillisBehindLatest(new ApplicationName("g")), 0.1));
        assertEquals(number(3_400), asked.read("3.4 s", Locale.US));
        assertEquals(number(3_400), asked.read("3400", Locale.US));
        assertEquals(number(3_400), asked.read("3400 ms", Locale.US));
        assertEquals("milliseconds", asked.unit());
    }

    @Test
    void a_question_says_its_unit_and_how_near_an_answer_must_come() {
        var stored = new Measure.Stored(CLICKS, null, PerShard.BYTES_STORED, Duration.ZERO);
        assertEquals("bytes", new NumberAsked(new Answer.Amount(stored, 0)).unit());
        assertEquals("exact", new NumberAsked(new Answer.Amount(new Measure.OpenShards(CLICKS), 0)).tolerance());
        assertEquals("within 5 %", new NumberAsked(new Answer.Amount(stored, 0.05)).tolerance());
        assertEquals("within 2.5 %", new NumberAsked(new Answer.Amount(stored, 0.025)).tolerance());
    }
}
