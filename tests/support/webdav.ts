import { v2 as webdav } from 'webdav-server';

/** A real WebDAV server on this computer, its files in memory, for `lily` with the password `käse7`. */
export interface WebDav {
  origin: string;
  user: string;
  password: string;
  close(): Promise<void>;
}

export async function openWebDav(): Promise<WebDav> {
  const [user, password] = ['lily', 'käse7'];
  const users = new webdav.SimpleUserManager();
  const rights = new webdav.SimplePathPrivilegeManager();
  rights.setRights(users.addUser(user, password, false), '/', ['all']);
  const server = new webdav.WebDAVServer({
    httpAuthentication: new webdav.HTTPBasicAuthentication(users, 'shop'),
    privilegeManager: rights,
    port: 0,
    hostname: '127.0.0.1',
  });
  const http = await server.startAsync(0);
  const { port } = http.address() as { port: number };
  return {
    ...{ origin: `http://127.0.0.1:${port}`, user, password },
    close: async () => {
      http.closeAllConnections();
      await server.stopAsync();
    },
  };
}
