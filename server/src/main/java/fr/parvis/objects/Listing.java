package fr.parvis.objects;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What is in a bucket, a page of it, in the order of the keys.
///
/// @param next where the next page begins; empty at the end
public record Listing(List<Stored> objects, String next) {

    /// @param key without the prefix of the address
    public record Stored(String key, long size, java.time.Instant at) {}

    private static final Pattern OBJECT = Pattern.compile("<Contents>(.*?)</Contents>", Pattern.DOTALL);

    /// Keys of ours hold letters, digits and slashes: nothing in them is escaped.
    static Listing of(String xml, String prefix) {
        var objects = new ArrayList<Stored>();
        var matcher = OBJECT.matcher(xml);
        while (matcher.find()) {
            var one = matcher.group(1);
            objects.add(new Stored(
                    element(one, "Key").substring(prefix.length()),
                    Long.parseLong(element(one, "Size")),
                    java.time.Instant.parse(element(one, "LastModified"))));
        }
        return new Listing(List.copyOf(objects), element(xml, "NextContinuationToken"));
    }

    /// What stands in the first element of that name; empty where there is none.
    static String element(String xml, String name) {
        var matcher = Pattern.compile("<" + name + ">(.*?)</" + name + ">", Pattern.DOTALL)
                .matcher(xml);
        return matcher.find()
                ? matcher.group(1)
                        .replace("&quot;", "\"")
                        .replace("&#34;", "\"")
                        .replace("&amp;", "&")
                : "";
    }
}
