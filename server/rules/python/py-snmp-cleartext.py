from pysnmp.hlapi import CommunityData, UsmUserData
from pysnmp.hlapi.v3arch import asyncio as snmp


def credentials(community, user, auth_key, priv_key):
    # ruleid: py-snmp-cleartext
    first = CommunityData(community, mpModel=0)
    # ruleid: py-snmp-cleartext
    second = snmp.UsmUserData(user, auth_key)
    # ok: py-snmp-cleartext
    third = UsmUserData(user, auth_key, priv_key)
    # ok: py-snmp-cleartext
    fourth = UsmUserData(user, authKey=auth_key, privKey=priv_key)
    return first, second, third, fourth
