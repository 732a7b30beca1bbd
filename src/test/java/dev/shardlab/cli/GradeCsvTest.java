package dev.shardlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GradeCsvTest {

    @Test
    void F4_a_cell_that_a_spreadsheet_would_take_for_a_formula_is_marked_as_text() {
        assertEquals("\"'=1+1\"", GradeCsv.cell("=1+1"));
        assertEquals("\"'+1\"", GradeCsv.cell("+1"));
        assertEquals("\"'-1\"", GradeCsv.cell("-1"));
        assertEquals("\"'@SUM(A1)\"", GradeCsv.cell("@SUM(A1)"));
        assertEquals("\"'\uFFFD=1\"", GradeCsv.cell("\t=1"));
        assertEquals("\"'\uFFFD=1\"", GradeCsv.cell("\r=1"));
    }

    @Test
    void F4_no_control_or_format_character_reaches_a_cell() {
        assertEquals("a\uFFFD[2J\uFFFDb", GradeCsv.cell("a\u001b[2J\u202Eb"));
        assertEquals("\"a,\"\"b\"\"\"", GradeCsv.cell("a,\"b\""));
    }
}
