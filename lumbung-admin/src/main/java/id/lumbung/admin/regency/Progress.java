package id.lumbung.admin.regency;

/// Who is told what is being done.
@FunctionalInterface
public interface Progress {

    Progress SILENT = _ -> {};

    void say(String sentence);
}
