package fr.parvis.sandbox;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What goes through the two pipes. The side of the server believes nothing: a number out of bounds, an unknown
/// kind or bytes that are no picture are [Misbehaved].
final class Wire {

    static final int MAX_BYTES = 1 << 20;

    private static final int MAX_EDGE = Job.Page.EDGE;
    private static final int READY = 0x50525653;

    private Wire() {}

    /// The worker answered something that is no result.
    static final class Misbehaved extends IOException {
        Misbehaved(String message) {
            super(message);
        }
    }

    static void writeReady(DataOutputStream out) throws IOException {
        out.writeInt(READY);
        out.flush();
    }

    static void expectReady(DataInputStream in) throws IOException {
        if (in.readInt() != READY) {
            throw new Misbehaved("not ready");
        }
    }

    static void write(DataOutputStream out, Job job) throws IOException {
        switch (job) {
            case Job.Thumbnail(Path file, String mediaType, int maxEdge) -> write(out, 'T', file, mediaType, maxEdge);
            case Job.Portrait(Path file) -> write(out, 'P', file, "", 0);
            case Job.Emblem(Path file) -> write(out, 'E', file, "", 0);
            case Job.TextHead(Path file, int maxBytes) -> write(out, 'H', file, "", maxBytes);
            case Job.Reading(Path file, String mediaType, int maxBytes) -> write(out, 'R', file, mediaType, maxBytes);
            case Job.Page(Path file, int number) -> write(out, 'G', file, "", number);
            case Job.Mail(Path file, String mediaType) -> write(out, 'M', file, mediaType, 0);
            case Job.Listing(Path file) -> write(out, 'L', file, "", 0);
            case Job.Sheet(Path file, String mediaType, int number) -> write(out, 'S', file, mediaType, number);
        }
        out.flush();
    }

    private static void write(DataOutputStream out, char kind, Path file, String mediaType, int number)
            throws IOException {
        out.writeByte(kind);
        writeBytes(out, file.toString().getBytes(StandardCharsets.UTF_8));
        writeBytes(out, mediaType.getBytes(StandardCharsets.UTF_8));
        out.writeInt(number);
    }

    static Job readJob(DataInputStream in) throws IOException {
        int kind = in.readUnsignedByte();
        Path file = Path.of(new String(readBytes(in), StandardCharsets.UTF_8));
        String mediaType = new String(readBytes(in), StandardCharsets.UTF_8);
        int number = in.readInt();
        return switch (kind) {
            case 'T' -> new Job.Thumbnail(file, mediaType, number);
            case 'P' -> new Job.Portrait(file);
            case 'E' -> new Job.Emblem(file);
            case 'H' -> new Job.TextHead(file, number);
            case 'R' -> new Job.Reading(file, mediaType, number);
            case 'G' -> new Job.Page(file, number);
            case 'M' -> new Job.Mail(file, mediaType);
            case 'L' -> new Job.Listing(file);
            case 'S' -> new Job.Sheet(file, mediaType, number);
            default -> throw new EOFException("unknown job");
        };
    }

    static void write(DataOutputStream out, Result result) throws IOException {
        switch (result) {
            case Result.Picture picture -> {
                out.writeByte('P');
                out.writeBoolean(picture.mediaType().equals("image/png"));
                out.writeInt(picture.width());
                out.writeInt(picture.height());
                out.writeInt(picture.sourceWidth());
                out.writeInt(picture.sourceHeight());
                out.writeInt(picture.pages());
                writeBytes(out, picture.bytes());
            }
            case Result.Text(String head, String charset, boolean whole) -> {
                out.writeByte('T');
                writeBytes(out, charset.getBytes(StandardCharsets.US_ASCII));
                out.writeBoolean(whole);
                writeBytes(out, head.getBytes(StandardCharsets.UTF_8));
            }
            case Result.Read(String text, boolean whole, List<Integer> pictures) -> {
                out.writeByte('R');
                out.writeBoolean(whole);
                out.writeByte(pictures.size());
                for (int page : pictures) {
                    out.writeInt(page);
                }
                writeBytes(out, text.getBytes(StandardCharsets.UTF_8));
            }
            case Result.Table(List<List<String>> lines) -> {
                out.writeByte('L');
                writeBytes(
                        out,
                        lines.stream()
                                .map(line -> String.join("\u001f", line))
                                .collect(Collectors.joining("\u001e"))
                                .getBytes(StandardCharsets.UTF_8));
            }
            case Result.None(Result.Reason reason) -> {
                out.writeByte('N');
                out.writeByte(reason.ordinal());
            }
            case Result.Refused _, Result.Busy _ ->
                throw new IllegalArgumentException("The server says this, not the worker");
        }
        out.flush();
    }

    static Result readResult(DataInputStream in) throws IOException {
        return switch (in.readUnsignedByte()) {
            case 'P' -> readPicture(in);
            case 'T' -> {
                String charset = new String(readBytes(in), StandardCharsets.US_ASCII);
                boolean whole = in.readBoolean();
                yield new Result.Text(new String(readBytes(in), StandardCharsets.UTF_8), charset, whole);
            }
            case 'R' -> readRead(in);
            case 'L' -> readTable(in);
            case 'N' -> {
                int reason = in.readUnsignedByte();
                if (reason >= Result.Reason.values().length) {
                    throw new Misbehaved("unknown reason");
                }
                yield new Result.None(Result.Reason.values()[reason]);
            }
            default -> throw new Misbehaved("unknown result");
        };
    }

    private static Result readRead(DataInputStream in) throws IOException {
        boolean whole = in.readBoolean();
        int count = in.readUnsignedByte();
        List<Integer> pictures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int page = in.readInt();
            if (page < 0) {
                throw new Misbehaved("a number out of bounds");
            }
            pictures.add(page);
        }
        return new Result.Read(new String(readBytes(in), StandardCharsets.UTF_8), whole, List.copyOf(pictures));
    }

    private static Result readTable(DataInputStream in) throws IOException {
        String text = new String(readBytes(in), StandardCharsets.UTF_8);
        List<List<String>> lines = new ArrayList<>();
        for (String line : text.isEmpty() ? new String[0] : text.split("\u001e", -1)) {
            lines.add(List.of(line.split("\u001f", -1)));
        }
        return new Result.Table(List.copyOf(lines));
    }

    private static Result readPicture(DataInputStream in) throws IOException {
        String mediaType = in.readBoolean() ? "image/png" : "image/jpeg";
        int width = readPositive(in, MAX_EDGE);
        int height = readPositive(in, MAX_EDGE);
        int sourceWidth = readPositive(in, Integer.MAX_VALUE);
        int sourceHeight = readPositive(in, Integer.MAX_VALUE);
        int pages = readPositive(in, Integer.MAX_VALUE);
        byte[] bytes = readBytes(in);
        if (!MediaTypes.detect(bytes, "").equals(mediaType)) {
            throw new Misbehaved("not the picture it is said to be");
        }
        return new Result.Picture(bytes, mediaType, width, height, sourceWidth, sourceHeight, pages);
    }

    private static int readPositive(DataInputStream in, int max) throws IOException {
        int number = in.readInt();
        if (number < 1 || number > max) {
            throw new Misbehaved("a number out of bounds");
        }
        return number;
    }

    private static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] readBytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MAX_BYTES) {
            throw new Misbehaved("too long");
        }
        return in.readNBytes(length);
    }
}
