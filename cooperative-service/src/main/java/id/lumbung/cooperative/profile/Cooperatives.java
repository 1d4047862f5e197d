package id.lumbung.cooperative.profile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// The register as a collection.
interface Cooperatives extends Repository<Cooperative, UUID> {

    Optional<Cooperative> findById(UUID id);

    /// Names are unique in a regency, so the name alone says where a page ends.
    @Query("""
            select c from Cooperative c
            where (:district is null or c.districtCode = :district)
              and (c.name like :words escape '\\' or upper(c.districtName) like :words escape '\\')
              and c.name > :after
            order by c.name""")
    List<Cooperative> page(@Nullable String district, String words, String after, Limit limit);

    @Query("""
            select new id.lumbung.cooperative.profile.DirectoryRow(c.id, c.name, c.villageCode, c.villageName,
                c.districtCode, c.districtName, c.state)
            from Cooperative c order by c.villageCode""")
    List<DirectoryRow> directory();

    @Query("""
            select new id.lumbung.cooperative.profile.District(c.districtCode, c.districtName, count(c))
            from Cooperative c group by c.districtCode, c.districtName order by c.districtCode""")
    List<District> districts();
}
