package id.lumbung.cooperative.membership;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the member whom a file names: by her number, by its last part as people write it, by her name; by the last two
/// when they are hers alone.
public final class MemberIndex {

    private final Map<String, MemberView> members = new HashMap<>();

    private MemberIndex() {}

    public static MemberIndex of(List<MemberView> members) {
        var index = new MemberIndex();
        var shared = new HashSet<String>();
        for (var member : members) {
            for (var name : Set.of(key(member.name()), member.place())) {
                var other = index.members.put(name, member);
                if (other != null) {
                    shared.add(name);
                }
            }
        }
        index.members.keySet().removeAll(shared);
        members.forEach(member -> index.members.put(key(member.number()), member));
        return index;
    }

    public Optional<MemberView> find(String text) {
        return Optional.ofNullable(members.get(key(text)));
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
