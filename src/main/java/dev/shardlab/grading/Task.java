package dev.shardlab.grading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What all submissions of a run are judged by; sent to each child first.
 *
 * @param name of the scenario's file, as problems are to name it
 * @param scenario the bytes of the file
 * @param files paths of the input files that the teacher named, by their names in the scenario
 */
@SuppressWarnings(
        "ArrayRecordComponent") // bytes as they lay in the file: sent on and hashed, never compared or changed
public record Task(String name, byte[] scenario, Map<String, String> files) {

    public Task {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    void send(DataOutputStream out) throws IOException {
        out.writeUTF(name);
        PipeFrame.send(scenario, out);
        out.writeInt(files.size());
        for (Map.Entry<String, String> file : files.entrySet()) {
            out.writeUTF(file.getKey());
            out.writeUTF(file.getValue());
        }
        out.flush();
    }

    static Task receive(DataInputStream in) throws IOException {
        String name = in.readUTF();
        byte[] scenario = PipeFrame.receive(in);
        Map<String, String> files = new TreeMap<>();
        for (int count = in.readInt(); count > 0; count--) {
            files.put(in.readUTF(), in.readUTF());
        }
        return new Task(name, scenario, files);
    }
}
