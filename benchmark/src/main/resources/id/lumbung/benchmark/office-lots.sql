-- The same lots in every run: an id of a name, and a number below another one of a name.
create or replace function pg_temp.id_of(name text) returns uuid language sql immutable return md5('year/' || name)::uuid;
create or replace function pg_temp.lot(name text, below integer) returns integer language sql immutable
    return ('x' || substr(md5('lot/' || name), 1, 7))::bit(28)::integer % below;
create or replace function pg_temp.person(name text) returns text language sql immutable
    return (array['Ahmad', 'Siti', 'Rusli', 'Nurul', 'Hasan', 'Rahmah', 'Yusuf', 'Dewi', 'Agus', 'Maria', 'Bambang', 'Fitri', 'Iwan',
        'Lestari', 'Joko', 'Aminah'])[1 + pg_temp.lot('first/' || name, 16)] || ' '
        || (array['Saputra', 'Hidayat', 'Rahman', 'Wulandari', 'Kurniawan', 'Hakim', 'Salim', 'Utami', 'Pratama', 'Ulfah', 'Siregar',
        'Effendi', 'Noor'])[1 + pg_temp.lot('last/' || name, 13)];
