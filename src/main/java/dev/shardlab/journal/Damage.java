package dev.shardlab.journal;

/**
 * Where a journal stops to make sense.
 *
 * @param atByte where the first entry begins that cannot be read
 * @param expected what should stand there; begins in lower case, as part of a sentence
 * @param found what does
 * @param leftOutBytes from there to the end of the file
 */
public record Damage(long atByte, String expected, String found, long leftOutBytes) {

    /** In sentences for the user. */
    public String words() {
        return "The journal is damaged at byte " + atByte + ": expected " + expected + ", but " + found
                + ". Everything before is kept; the last " + leftOutBytes
                + (leftOutBytes == 1 ? " byte is" : " bytes are")
                + " left out.";
    }
}
