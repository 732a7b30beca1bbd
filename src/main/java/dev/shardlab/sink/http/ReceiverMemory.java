package dev.shardlab.sink.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a receiver remembers: counts, the last requests, and which ids came; all of it bounded. For any thread. */
final class ReceiverMemory {

    private static final int MAX_KEPT = 50;
    private static final int MAX_IDS = 100_000;
    private static final int LONGEST_ID = 200;
    private static final int MAX_RECORDS = 20;
    private static final int LONGEST_RECORD = 1_000;
    private static final int MAX_BYTES_OF_A_CHARACTER = 4;

    private final Deque<ReceivedRequest> last = new ArrayDeque<>();
    private final Set<String> ids = new LinkedHashSet<>();
    private long requests;
    private long distinct;
    private long duplicates;
    private long records;

    synchronized long next() {
        requests++;
        return requests;
    }

    /** @param accepted whether it was answered as done */
    synchronized void keep(long number, String wholeId, int status, boolean accepted, List<byte[]> data) {
        String id = cut(wholeId, LONGEST_ID);
        boolean seenBefore = !ids.add(id);
        if (seenBefore) {
            duplicates++;
        } else {
            distinct++;
        }
        if (ids.size() > MAX_IDS) {
            ids.remove(ids.iterator().next());
        }
        records += accepted ? data.size() : 0;
        if (last.size() == MAX_KEPT) {
            last.removeFirst();
        }
        long bytes = data.stream().mapToLong(one -> one.length).sum();
        last.addLast(new ReceivedRequest(number, id, seenBefore, status, data.size(), bytes, first(data)));
    }

    private static List<String> first(List<byte[]> data) {
        List<String> first = new ArrayList<>();
        for (byte[] bytes : data.subList(0, Math.min(MAX_RECORDS, data.size()))) {
            int length = Math.min(bytes.length, MAX_BYTES_OF_A_CHARACTER * LONGEST_RECORD);
            first.add(cut(new String(bytes, 0, length, StandardCharsets.UTF_8), LONGEST_RECORD));
        }
        return first;
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    synchronized ReceiverCounts counts() {
        return new ReceiverCounts(requests, distinct, duplicates, records);
    }

    synchronized List<ReceivedRequest> last() {
        return List.copyOf(last);
    }
}
