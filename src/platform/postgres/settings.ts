/** The name of the socket; with no network address it is not a port of the machine. */
export const socketPort = 5432

/**
 * How the built-in server runs: no network, private socket, durable. `careless` gives up durability for speed and is
 * meant for tests alone; the check at opening refuses it everywhere else.
 */
export const serverSettings = (socketFolder: string, careless: boolean): readonly string[] =>
  Object.entries({
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    port: socketPort,
    max_connections: 60,
    shared_buffers: '128MB',
    max_wal_size: '512MB',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
    log_checkpoints: 'off',
    fsync: careless ? 'off' : 'on',
    full_page_writes: careless ? 'off' : 'on',
    synchronous_commit: careless ? 'off' : 'on',
    // What a test rolls back leaves pages without rows: counted, they would pass for a table of one row in every plan.
    autovacuum: careless ? 'off' : 'on',
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
